import { expect, test } from "vitest";
import { ipAddressIn, isLoopback, networksOf, requesterAddress } from "@/lib/platform/edge/rules/networks";

const socket = "198.51.100.4";

test("An address is read with its port, brackets, zone or quotes, and IPv4 inside IPv6 is IPv4", () => {
  for (const text of [
    "203.0.113.5",
    " 203.0.113.5 ",
    "203.0.113.5:40000",
    "::ffff:203.0.113.5",
    "::FFFF:203.0.113.5",
    "[::ffff:203.0.113.5]:40000",
    "::ffff:cb00:7105",
    '"203.0.113.5:1"',
  ])
    expect(ipAddressIn(text), text).toBe("203.0.113.5");
  for (const text of [
    "2001:db8::1",
    "2001:DB8:0:0:0:0:0:1",
    "[2001:db8::1]",
    "[2001:db8::1]:443",
    '"[2001:db8::1]:443"',
    "2001:db8::1%eth0",
    "[2001:db8::1%25eth0]:443",
  ])
    expect(ipAddressIn(text), text).toBe("2001:db8::1");
});

test("Text that is no address is none", () => {
  for (const text of [
    "",
    " ",
    "unknown",
    "_hidden",
    "localhost",
    "127.1",
    "2130706433",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "256.1.1.1",
    "1.2.3",
    "1.2.3.4.5",
    "203.0.113.5:",
    "203.0.113.5:999999",
    "2001:db8::1::2",
    "2001:db8:::1",
    "[2001:db8::1",
    "::ffff:999.1.1.1",
    "a".repeat(10_000),
    ":".repeat(10_000),
    "203.0.113.5 or 1=1",
  ])
    expect(ipAddressIn(text), text.slice(0, 40)).toBe(null);
});

test("The client address is what the nearest trusted proxy saw", () => {
  expect(requesterAddress("203.0.113.7", socket, 1)).toBe("203.0.113.7");
  expect(requesterAddress("10.0.0.1, 203.0.113.7", socket, 1)).toBe("203.0.113.7");
  expect(requesterAddress("203.0.113.7, 10.0.0.1", socket, 2)).toBe("203.0.113.7");
  expect(requesterAddress("198.51.100.9,203.0.113.7:5000,10.0.0.1", socket, 2)).toBe("203.0.113.7");
});

test("Where the header is not what the proxies write, the connection's address counts, never an empty one", () => {
  expect(requesterAddress("203.0.113.7", socket, 0)).toBe(socket);
  expect(requesterAddress("", socket, 1)).toBe(socket);
  expect(requesterAddress("203.0.113.7", socket, 2)).toBe(socket);
  expect(requesterAddress("203.0.113.7,", socket, 1)).toBe(socket);
  expect(requesterAddress("203.0.113.7, unknown", socket, 1)).toBe(socket);
  expect(requesterAddress("203.0.113.7", `::ffff:${socket}`, 0)).toBe(socket);
  expect(requesterAddress("", "fe80::1%eth0", 0)).toBe("fe80::1");
});

test("A port does not make a separate network", () => {
  const counted = new Set<string>();
  for (let port = 40_000; port < 40_130; port++)
    for (const key of networksOf(requesterAddress(`203.0.113.5:${port}`, socket, 1))) counted.add(key);
  expect([...counted]).toEqual(["203.0.113.5"]);
});

test("An IPv6 address counts for its /64 and its /48, so that many networks of one owner are counted together", () => {
  expect(networksOf("2001:db8:1:2:3:4:5:6")).toEqual(["2001:db8:1:2::/64", "2001:db8:1::/48"]);
  expect(networksOf("2001:db8::1")).toEqual(networksOf("2001:db8:0:0:ffff::2"));
  expect(networksOf("2001:db8:0:1::1")[0]).not.toBe(networksOf("2001:db8:0:2::1")[0]);
  const wide = new Set(Array.from({ length: 500 }, (_, at) => networksOf(`2001:db8:7:${at.toString(16)}::1`)[1]));
  expect([...wide]).toEqual(["2001:db8:7::/48"]);
  expect(networksOf("203.0.113.7")).toEqual(["203.0.113.7"]);
  expect(networksOf("")).toEqual(["no address"]);
});

test("This machine is recognised by its loopback addresses alone", () => {
  for (const own of ["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"]) expect(isLoopback(own), own).toBe(true);
  for (const other of ["", "10.0.0.1", "203.0.113.7", "::", "0.0.0.0", "fe80::1", "localhost", "127.1"])
    expect(isLoopback(other), other).toBe(false);
});
