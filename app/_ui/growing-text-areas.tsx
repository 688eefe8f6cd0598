"use client";

import { useEffect } from "react";

/** Lets text areas grow with their text where style sheets can’t. Where they can, nothing is loaded. */
export function GrowingTextAreas() {
  useEffect(() => {
    if (!CSS.supports("field-sizing", "content"))
      void import("./growing-text").then(({ growTextAreas }) => growTextAreas());
  }, []);
  return null;
}
