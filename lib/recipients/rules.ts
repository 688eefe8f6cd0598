/** In the place of a sender: no more from anybody who writes through this installation. */
export const fromAnybody = "00000000-0000-0000-0000-000000000000";
