declare module "bpmn-moddle" {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: object; warnings: { message: string }[] }>;
  }
}

declare module "bpmnlint/lib/linter.js" {
  export default class Linter {
    constructor(options: { resolver: object });
    lint(root: object, config: { extends: string }): Promise<Record<string, { id: string; message: string }[]>>;
  }
}

declare module "bpmnlint/lib/resolver/node-resolver.js" {
  export default class NodeResolver {}
}
