import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { getSelectionInput } from "@/lib/planning/selection/input";
import { getSelection } from "@/lib/planning/selection/queries";
import type * as AskByLink from "@/lib/record/client-feedback/queries/ask-by-link";
import { interviewAt, pennant } from "../factories";

const asked = vi.hoisted(() => ({ now: 0, most: 0, ids: [] as string[] }));

vi.mock("@/lib/record/client-feedback/queries/ask-by-link", async (original) => {
  const real = await original<typeof AskByLink>();
  const getAskByLinkView: typeof real.getAskByLinkView = async (viewer, id) => {
    asked.now += 1;
    asked.most = Math.max(asked.most, asked.now);
    asked.ids.push(id);
    return real.getAskByLinkView(viewer, id).finally(() => {
      asked.now -= 1;
    });
  };
  return { ...real, getAskByLinkView };
});

test("Who can be asked about many interviews is read a few at a time, in the order in which they were selected", async () => {
  const of = await pennant();
  const ids: string[] = [];
  for (let count = 0; count < 6; count += 1)
    ids.unshift(await interviewAt(of, { id: randomUUID(), role: `Analyst ${count}` }));
  const { rows } = await getSelection(
    of.marta,
    getSelectionInput.parse({ do: "ask", id: ids }),
    new Date("2026-11-24T11:00:00Z"),
  );
  expect(asked.most).toBe(4);
  expect(asked.ids).toEqual(ids);
  expect(rows.map((row) => row.id)).toEqual(ids);
  for (const row of rows) expect(row.request).toContain(`for ${row.role} on`);
});
