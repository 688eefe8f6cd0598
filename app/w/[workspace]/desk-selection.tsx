import { selectionFormId } from "./selection-form-id";

/**
 * What can be done with the ticked rows. Each button leads to a page that says what will be done before it is. Style sheets show it once a row is
 * ticked and count the rows, so it needs no script.
 */
export function DeskSelection({ home, query }: { home: string; query: string }) {
  return (
    <form id={selectionFormId} className="selection" method="get" action={`${home}/several`} aria-label="Selected rows">
      {query && <input type="hidden" name="desk" value={query} />}
      <button type="submit" name="do" value="ask">
        Ask clients
      </button>
      <button type="submit" name="do" value="told">
        Mark as updated
      </button>
      <button type="submit" name="do" value="update">
        Write an update
      </button>
      <button type="submit" name="do" value="snooze">
        Snooze
      </button>
      <button type="submit" name="do" value="hand-over">
        Hand over
      </button>
      <button type="submit" name="do" value="invite">
        Invite
      </button>
      <button type="reset" className="link">
        Clear
      </button>
    </form>
  );
}
