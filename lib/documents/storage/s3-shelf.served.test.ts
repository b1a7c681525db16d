import { openS3Bench } from "./testing/s3-bench.ts";
import { storeContract } from "./testing/store-contract.ts";

storeContract("in a bucket", openS3Bench);
