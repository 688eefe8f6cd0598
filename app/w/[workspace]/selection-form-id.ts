/** The form that the ticked rows belong to. Rows may have their own forms, so this form cannot be around them. */
export const selectionFormId = "selection";
