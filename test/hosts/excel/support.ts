import { excelHost } from '../../../src/hosts/excel';
import type { Host } from '../../../src/hosts/host';
import { boundTo, emulatedExcel, install, type EmulatedExcel, type EmulatedExcelOptions } from '../../emulated/excel';

/** An emulated Excel, and our host in it. */
export interface Running {
  readonly excel: EmulatedExcel;
  readonly host: Host;
}

/**
 * What runs in it proves our own logic behind Microsoft's unmodified library. That Excel does as the emulation does it
 * does not prove.
 */
export async function running(options: EmulatedExcelOptions = {}): Promise<Running> {
  const excel = await emulatedExcel(options);
  install(excel);
  const host = boundTo(excel, await excelHost());
  return {
    excel,
    host: {
      ...members(host),
      apply: async (patch) => boundTo(excel, await host.apply(patch)),
    },
  };
}

/** The host's members, each within its own Excel. */
function members(host: Host): Host {
  return {
    capabilities: host.capabilities,
    sheets: () => host.sheets(),
    activeSheet: () => host.activeSheet(),
    selection: () => host.selection(),
    snapshot: (sheets) => host.snapshot(sheets),
    apply: (patch) => host.apply(patch),
    reveal: (sheet, cell) => host.reveal(sheet, cell),
    watch: (changed) => host.watch(changed),
    about: () => host.about!(),
  };
}
