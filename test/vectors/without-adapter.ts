/** Operations that no adapter answers yet; an adapter that arrives takes its name off this list. */
export const WITHOUT_ADAPTER: readonly string[] = [];
