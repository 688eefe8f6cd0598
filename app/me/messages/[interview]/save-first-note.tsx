/** For buttons beside the text, which are forms of their own: without script the text does not save itself. */
export const SaveFirstNote = () => (
  <noscript>
    <p className="small-print">If you have changed the message, save it first. This button leaves the page.</p>
  </noscript>
);
