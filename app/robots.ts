import type { MetadataRoute } from "next";

/** Search engines may read only the pages that need no account. All other pages belong to somebody. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: ["/$", "/plan$"], disallow: "/" } };
}
