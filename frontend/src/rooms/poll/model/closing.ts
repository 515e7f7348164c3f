import { today } from "~/lib/format";

/** The last day on which one may answer, in Paris: the poll closes at the midnight that ends it. */
export const lastDay = (closesAt: string): string => today(new Date(Date.parse(closesAt) - 1));
