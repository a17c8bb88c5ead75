import type { Worksheet } from '@univerjs/core';
import { displayText } from '../../sheet/display';
import { cellKey, isBlank, type Prompt, type SheetCell, type Snapshot } from '../../sheet/snapshot';
import { fromGridValue } from './cells';
import { cellsOf, formulaReader, mergesOf } from './contents';
import type { Engine } from './engine';
import { formulaOf } from './formats';
import { formatsOf, notesOf, rulesOf } from './parts';
import type { Pause } from './pause';
import { areaOfRange } from './ranges';

/** Cells between two looks at the clock. */
const STEP = 500;

/** One sheet as it is, read from the model in slices. */
export async function readSnapshot(engine: Engine, sheet: Worksheet, pause: Pause): Promise<Snapshot> {
  return {
    sheet: sheet.getName(),
    cells: await readCells(engine, sheet, pause),
    merges: mergesOf(sheet),
    notes: notesOf(engine, sheet).map(({ row, col, note }) => ({ cell: { row, column: col }, text: note })),
    formulaFormats: formatsOf(engine, sheet).flatMap((format) => {
      const formula = formulaOf(format);
      return formula === null ? [] : format.ranges.map((range) => ({ area: areaOfRange(range), formula }));
    }),
    prompts: promptsOf(engine, sheet),
  };
}

async function readCells(engine: Engine, sheet: Worksheet, pause: Pause): Promise<Snapshot['cells']> {
  const styles = engine.workbook().getStyles();
  const formulaAt = formulaReader(engine, sheet);
  const cells = new Map<number, SheetCell>();
  let read = 0;
  for (const placed of cellsOf(sheet)) {
    const { cell, data } = placed;
    const value = fromGridValue(data);
    const formula = formulaAt(placed);
    const format = styles.getStyleByCell(data)?.n?.pattern;
    const content: SheetCell = {
      value,
      text: displayText(value, format),
      ...(formula !== undefined && { formula }),
      ...(format !== undefined && format !== 'General' && { format }),
    };
    if (!isBlank(content) || formula !== undefined) cells.set(cellKey(cell), content);
    read += 1;
    if (read % STEP === 0) await pause();
  }
  return cells;
}

function promptsOf(engine: Engine, sheet: Worksheet): Prompt[] {
  return rulesOf(engine, sheet).flatMap(({ ranges, showInputMessage, promptTitle, prompt }) =>
    showInputMessage && (promptTitle !== undefined || prompt !== undefined)
      ? ranges.map((range) => ({ area: areaOfRange(range), title: promptTitle ?? '', text: prompt ?? '' }))
      : [],
  );
}
