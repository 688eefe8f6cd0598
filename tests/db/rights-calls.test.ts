import { expect, test } from "vitest";
import { callers } from "../rights/call";
import { calls, parts, systems } from "../rights/calls";
import { everythingOf } from "../rights/everything";
import { hiddenFrom } from "../rights/ids";
import { world } from "../rights/world";
import { bare, called, callersOf, exported, viewersOf } from "./rights-called";

const [here, there] = [await world("Quillfeather"), await world("Brightwater")];

test("Every query and command that takes a viewer is in the table, and nothing else is", () => {
  const written = new Set([...Object.keys(calls).map(bare), ...systems, ...parts]);
  expect([...written].sort()).toEqual(Object.keys(exported).sort());
  const notTheirs = systems.filter((name) => exported[name] !== "System");
  expect(notTheirs).toEqual([]);
  expect(Object.keys(calls).filter((name) => callersOf(name).length === 0)).toEqual([]);
});

let cells = 0;

test("People that the table excludes find nothing by any query, and change nothing by any command", async () => {
  const before = await everythingOf(here.ids);
  const wrong: string[] = [];
  for (const [name, call] of Object.entries(calls))
    for (const caller of callersOf(name)) {
      const wanted = call.who[caller];
      if (wanted === "yes") continue;
      const viewer = viewersOf(here, there)[caller];
      const { answer, told } = await called(name, call, viewer, here, new Date());
      cells += 1;
      if (answer !== wanted && answer !== "denied")
        wrong.push(`${name} as ${caller}: ${answer} (${told}), where the table says ${wanted}`);
    }
  expect(wrong).toEqual([]);
  expect(await everythingOf(here.ids)).toBe(before);
}, 120_000);

test("People that the table lets in get in", async () => {
  const wrong: string[] = [];
  for (const caller of callers) {
    const fresh = await world("Quillfeather");
    for (const [name, call] of Object.entries(calls)) {
      if (!callersOf(name).includes(caller) || call.who[caller] !== "yes") continue;
      const { answer, told, whole = "" } = await called(name, call, viewersOf(fresh, there)[caller], fresh, new Date());
      cells += 1;
      for (const hidden of hiddenFrom(caller, "Quillfeather"))
        if (whole.includes(hidden)) wrong.push(`${name} as ${caller} tells “${hidden}”`);
      if (!["yes", "empty", "refused"].includes(answer))
        wrong.push(`${name} as ${caller}: ${told}, where the table lets them in`);
    }
  }
  expect(wrong).toEqual([]);
  console.log(`rights: ${cells} cells of queries and commands`);
}, 120_000);
