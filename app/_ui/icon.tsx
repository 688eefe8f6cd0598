const PATHS = {
  today: "M4 6.5h12v9H4zM4 9.5h12M7 4v3M13 4v3M8 12.5l1.5 1.5 3-3",
  interviews: "M3.5 5h9v6h-5l-2.5 2.5V11H3.5zM9 13.5h4l2.5 2V13h1V8h-2",
  messages: "M3.5 5.5h13v9h-13zM3.5 6l6.5 5 6.5-5",
  feedback: "M4 16V9M8 16V5M12 16v-5M16 16V7",
  candidates: "M10 10a3 3 0 100-6 3 3 0 000 6zM4 16c1-2.7 3.3-4 6-4s5 1.3 6 4",
  clients: "M4.5 16V4.5h6.5V16M11 8.5h4.5V16M3 16h14M7 8h1.5M7 11h1.5M7 14h1.5",
  insights: "M4 15l4-5 3 3 5-7M12.5 6H16v3.5",
  search: "M8.8 14.1a5.3 5.3 0 100-10.6 5.3 5.3 0 000 10.6zM12.6 12.6L17 17",
  lock: "M5.5 9h9v7h-9zM7.5 9V6.5a2.5 2.5 0 015 0V9",
} as const;

export type IconName = keyof typeof PATHS;

/** Always beside words, so it says nothing to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
