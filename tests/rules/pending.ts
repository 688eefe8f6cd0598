/**
 * Rules that no test covers yet, and where they must be covered. The author of that part writes a test whose name begins with the number
 * and removes the line: a number is either here or in a test's name.
 */
export const pending: Record<string, string> = {};
