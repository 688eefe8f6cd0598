"use client";

import { useEffect } from "react";

/** Lets text areas grow with their text in browsers whose style sheets can’t do that. In other browsers nothing is loaded. */
export function GrowingTextAreas() {
  useEffect(() => {
    if (!CSS.supports("field-sizing", "content"))
      void import("./growing-text").then(({ growTextAreas }) => growTextAreas());
  }, []);
  return null;
}
