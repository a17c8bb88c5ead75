import type { Field, Table } from '../form/model';

/**
 * The fields people write words into, in reading order: unit, goals, tasks, names, explanations; title, year and labels are
 * none of them. A cell that several goals share comes once.
 */
export function writtenFields(table: Table, also: { readonly targets: boolean }): readonly Field[] {
  const fields = [
    table.unit,
    table.goalsField,
    ...table.goals.map(({ field }) => field),
    ...table.tasks.flatMap(({ name, content }) => [name, content]),
    ...table.indicators.flatMap(({ name, targetField, explanation }) => [
      name,
      also.targets ? targetField : null,
      explanation,
    ]),
  ];
  const seen = new Set<string>();
  return fields.filter((field): field is Field => {
    if (field === null) return false;
    const place = `${field.at.row},${field.at.column}`;
    return seen.has(place) ? false : Boolean(seen.add(place));
  });
}

/** The field that stands in for something the sheet does not have, so that the user is sent near it. */
export function anchor(table: Table): Field | null {
  return table.title ?? table.unit ?? table.columns.level3 ?? table.indicators[0]?.name ?? null;
}
