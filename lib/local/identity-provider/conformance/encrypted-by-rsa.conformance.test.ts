import { encryption } from "./cases/encryption.ts";
import { newEnvelope } from "./envelope.ts";
import { givenWorld } from "./world.ts";

encryption(givenWorld(newEnvelope("RSA-OAEP")));
