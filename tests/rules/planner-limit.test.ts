import { expect, test } from "vitest";
import { countPlannerRequest, plannerRequestsPerMinute } from "@/app/api/plan/planner-limit";
import { widerNetworkFactor } from "@/lib/platform/edge/rules/networks";

const start = Date.parse("2026-09-18T12:00:00Z");

test("An address has 600 requests a minute, then waits for the rest of it; others do not wait.", () => {
  for (let count = 1; count <= plannerRequestsPerMinute; count += 1)
    expect(countPlannerRequest("192.0.2.1", start + count)).toBe(0);
  expect(countPlannerRequest("192.0.2.1", start + 20_000)).toBe(41);
  expect(countPlannerRequest("192.0.2.2", start + 20_000)).toBe(0);
  expect(countPlannerRequest("192.0.2.1", start + 60_001)).toBe(0);
});

test("Of 20,000 addresses in one minute the oldest is forgotten, so that the count has a limit.", () => {
  for (let count = 1; count <= plannerRequestsPerMinute; count += 1) countPlannerRequest("192.0.2.9", start + 200_000);
  expect(countPlannerRequest("192.0.2.9", start + 200_000)).toBeGreaterThan(0);
  for (let at = 0; at < 20_000; at += 1) countPlannerRequest(`198.18.${at >> 8}.${at & 255}`, start + 200_000);
  expect(countPlannerRequest("192.0.2.9", start + 200_000)).toBe(0);
});

test("One owner of many IPv6 networks has four times the share of one network, not one share for each", () => {
  const at = start + 400_000;
  const from = (network: number) => `2001:db8:5:${network.toString(16)}::1`;
  for (let count = 0; count < plannerRequestsPerMinute * widerNetworkFactor; count += 1)
    expect(countPlannerRequest(from(count), at)).toBe(0);
  expect(countPlannerRequest(from(60_000), at)).toBeGreaterThan(0);
  expect(countPlannerRequest("2001:db8:6::1", at)).toBe(0);
});
