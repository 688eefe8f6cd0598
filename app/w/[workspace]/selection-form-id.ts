/** The form to which ticked rows belong. Rows may have forms of their own, so it cannot be around them. */
export const selectionFormId = "selection";
