import type { MetadataRoute } from "next";

/** Only what needs no account is worth finding; everything else is somebody's own. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: ["/$", "/plan$"], disallow: "/" } };
}
