"use client";

import { useSyncExternalStore } from "react";

const noChange = () => () => {};
const inBrowser = () => true;
const onServer = () => false;

/** False on the server and until the scripts have taken over the page, then true. Without script it stays false. */
export const useIsInBrowser = () => useSyncExternalStore(noChange, inBrowser, onServer);
