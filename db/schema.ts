export * from "./schema/applications.ts";
export * from "./schema/clock.ts";
export * from "./schema/columns.ts";
export * from "./schema/correspondence.ts";
export * from "./schema/delivery.ts";
export * from "./schema/files.ts";
export * from "./schema/people.ts";
export * from "./schema/review.ts";
