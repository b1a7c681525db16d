import { type Answers, type Condition, type Context, holds, type Scalar, valueAt } from "#lib/engine/condition.ts";
import type { Comparison } from "#lib/engine/condition-tree.ts";
import { inRow } from "#lib/engine/paths.ts";
import type { Field } from "#lib/engine/procedure.ts";
import { isComposite, isVisible, namesOf, partsOf } from "#lib/engine/questions.ts";
import { countName, rowsIn } from "#lib/engine/rows.ts";
import { rightValues } from "#lib/engine/testing/right-values.ts";
import type { Asked } from "./asked.ts";
import { near, readBy } from "./near.ts";

export type Pick = <Item>(items: readonly Item[]) => Item;

/** Answers that are changed, a little at a time, until what is wished holds. */
export class Search {
  context: Context;
  readonly #fields: readonly Field[];
  readonly #asked: ReadonlyMap<string, Asked>;
  readonly #pick: Pick;
  /** What need not be answered, and is not. */
  readonly #left = new Set<string>();

  constructor(fields: readonly Field[], asked: ReadonlyMap<string, Asked>, context: Context, pick: Pick) {
    this.#fields = fields;
    this.#asked = asked;
    this.context = context;
    this.#pick = pick;
  }

  /** Answers all that is asked, and forgets what is not asked any more. */
  settle(): void {
    const kept: Answers = {};
    this.#settle(this.#fields, kept);
    this.context.answers = kept;
  }

  #settle(fields: readonly Field[], kept: Answers): void {
    for (const field of fields) {
      if (!isVisible(field, { ...this.context, answers: kept })) continue;
      if (field.kind === "group") {
        const rows = Math.min(field.max, Math.max(field.min, rowsIn(field.key, this.context.answers)));
        if (rows > 0) kept[countName(field.key)] = String(rows);
      }
      if (isComposite(field)) this.#settle(partsOf(field, kept), kept);
      else for (const name of namesOf(field)) this.#answer(field, name, kept);
    }
  }

  #answer(field: Asked["question"], name: string, kept: Answers): void {
    const before = this.context.answers[name];
    const isOptional = !field.required || /\.(recipientDetail|building|locality)$/.test(name);
    if (before === undefined && isOptional && (this.#left.has(name) || this.#pick([true, false]))) {
      this.#left.add(name);
      return;
    }
    const value = before ?? this.#pick(rightValues(field, name, this.#today));
    if (value !== "") kept[name] = value;
  }

  get #today(): string {
    return this.context.today;
  }

  /** Changes an answer or a fact, one at least, for that condition to turn out so. */
  make(condition: Condition, truth: boolean): void {
    if ("not" in condition) this.make(condition.not, !truth);
    else if ("all" in condition) this.#makeSeveral(condition.all, truth, truth);
    else if ("any" in condition) this.#makeSeveral(condition.any, truth, !truth);
    else if ("rowsAtLeast" in condition) this.#makeRows(groupAt(condition.of), condition.rowsAtLeast - (truth ? 0 : 1));
    else if ("some" in condition) this.#makeSome(groupAt(condition.of), condition.some, truth);
    else this.#compare(condition, truth);
  }

  #makeSeveral(conditions: readonly Condition[], truth: boolean, each: boolean): void {
    const wrong = conditions.filter((one) => holds(one, this.context) !== truth);
    if (each) for (const one of wrong) this.make(one, truth);
    else this.make(this.#pick(wrong.length > 0 ? wrong : conditions), truth);
  }

  #makeRows(group: string, rows: number): void {
    this.context.answers[countName(group)] = String(rows);
  }

  #makeSome(group: string, condition: Condition, truth: boolean): void {
    const rows = rowsIn(group, this.context.answers);
    const each = Array.from({ length: rows }, (_, row) => inRow(condition, group, row));
    if (truth && (rows === 0 || this.#pick([true, false, false]))) this.#makeRows(group, rows + 1);
    else this.#makeSeveral(each, truth, !truth);
  }

  #compare(leaf: Exclude<Comparison, { rowsAtLeast: number } | { some: Condition }>, truth: boolean): void {
    const read = readBy(leaf);
    const [path = leaf.of] = this.#pick([true, true, false]) ? read : [this.#pick(read)];
    const right = this.#candidates(leaf, path).filter((value) => this.#isSo(leaf, path, value) === truth);
    if (right.length > 0) this.#write(path, this.#pick(right));
    else for (const other of read) this.#reveal(other);
  }

  #candidates(leaf: Comparison, path: string): (Scalar | undefined)[] {
    const beside = near(leaf, path, this.context);
    if (path.startsWith("facts.")) return [...beside, undefined];
    const name = path.slice("answers.".length);
    const asked = this.#asked.get(name);
    if (asked === undefined) return [];
    return [...rightValues(asked.question, name, this.#today, beside.map(String)), undefined];
  }

  #isSo(leaf: Comparison, path: string, value: Scalar | undefined): boolean {
    const before = valueAt(path, this.context);
    this.#put(path, value);
    const isSo = holds(leaf, this.context);
    this.#put(path, before);
    return isSo;
  }

  #put(path: string, value: Scalar | undefined): void {
    const [root = "", ...rest] = path.split(".");
    const name = rest.join(".");
    const { answers, facts } = this.context;
    if (root === "facts") setOrForget(facts, name, value);
    else setOrForget(answers, name, value === undefined ? undefined : String(value));
  }

  #write(path: string, value: Scalar | undefined): void {
    if (path.startsWith("answers.") && value === undefined) this.#hide(path);
    else {
      this.#reveal(path);
      this.#put(path, value);
    }
  }

  /** What is not answered is not asked, or need not be. */
  #hide(path: string): void {
    const name = path.slice("answers.".length);
    const { question, when } = this.#asked.get(name) ?? {};
    this.#put(path, undefined);
    if (question?.required && when && when.length > 0) this.make(this.#pick(when), false);
    else this.#left.add(name);
  }

  #reveal(path: string): void {
    const { when = [] } = this.#asked.get(path.slice("answers.".length)) ?? {};
    for (const condition of when) if (!holds(condition, this.context)) this.make(condition, true);
  }
}

const setOrForget = <Value>(all: Record<string, Value>, name: string, value: Value | undefined): void => {
  if (value === undefined) delete all[name];
  else all[name] = value;
};

const groupAt = (path: string): string => path.slice("answers.".length);
