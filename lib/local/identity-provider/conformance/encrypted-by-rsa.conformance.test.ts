import { encryption } from "./cases/encryption.ts";
import { newEnvelope } from "./envelope.ts";
import { useWorld } from "./world.ts";

encryption(useWorld(newEnvelope("RSA-OAEP")));
