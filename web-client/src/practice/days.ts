/** Days as the API writes them, `2026-11-24`; noon is in the same day everywhere, whatever the clocks do. */
export type Day = string;

const at = (day: Day): Date => new Date(`${day}T12:00:00Z`);

export function plusDays(day: Day, count: number): Day {
  const moved = at(day);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10);
}

/** From Monday to Sunday. */
export function weekOf(day: Day): readonly Day[] {
  const monday = plusDays(day, -((at(day).getUTCDay() + 6) % 7));
  return Array.from({ length: 7 }, (_, i) => plusDays(monday, i));
}

/** For formats, which take a moment. */
export const noonOf = at;
