import { describeLives } from "./testing/model/describe-lives.ts";

describeLives("the first half");
