/** A search that is an address: a GET form, so it can be bookmarked and works without script. */
export function SearchForm({
  label,
  value,
  name = "q",
  keep,
  isOfEverything = false,
}: {
  label: string;
  value?: string;
  name?: string;
  keep?: Record<string, string>;
  /** Whether the key that leads to the search leads here. */
  isOfEverything?: boolean;
}) {
  return (
    <search>
      <form className="search">
        <input
          type="search"
          name={name}
          defaultValue={value}
          placeholder={label}
          aria-label={label}
          {...(isOfEverything && { "data-search-field": true, "aria-keyshortcuts": "/" })}
        />
        {Object.entries(keep ?? {}).map(([key, kept]) => (
          <input key={key} type="hidden" name={key} value={kept} />
        ))}
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
