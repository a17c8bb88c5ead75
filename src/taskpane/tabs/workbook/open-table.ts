import { goToCell } from '../../../commands/go-to-cell';
import { problemKeys } from '../../session/list';
import type { Session } from '../../session/types';
import type { Row } from './rows';

/** Opens the table in the tab 校验, at its first error or problem where it has one. */
export async function openTable(session: Session, { checked, first }: Row): Promise<void> {
  const { sheet, area } = checked.table;
  session.openTab('check');
  const there = await session.ask(goToCell, { sheet, cell: { row: area.row, column: area.column } });
  if (!there) return;
  await session.check('sheet');
  const fresh = session.state().check.checked;
  if (!first || !fresh) return;
  // The same problem as the sheet's own check names it.
  const key = problemKeys({ tables: [checked] }).get(first);
  const found = [...problemKeys(fresh)].find(([, other]) => other === key);
  if (found) await session.goTo(found[0]);
}
