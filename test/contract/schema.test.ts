import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { attitudes, matterRoles, read, readRoles, unreadRoles } from '../../src/index.ts';
import type { Page } from '../../src/index.ts';
import { buildReading, damReading } from '../invented-reading.ts';

/** The JSON Schema that ships with the package: it holds for readings, and says the same as the types. */
const root = join(import.meta.dirname, '../..');

interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
  readonly description?: string;
}
type Root = Schema & { readonly $defs: Readonly<Record<string, Schema>> };

const schema = JSON.parse(readFileSync(join(root, 'schema/onrecord-1.schema.json'), 'utf8')) as Root;
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const validate = ajv.compile(schema);

const faults = (reading: unknown): readonly string[] => {
  validate(JSON.parse(JSON.stringify(reading)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('the schema, and readings', () => {
  it('holds for readings written by hand', () => {
    expect(faults(damReading)).toEqual([]);
    expect(faults(buildReading({ parts: [] }))).toEqual([]);
    expect(faults({ id: 7, ...damReading })).toEqual([]);
  });

  it.each<Page>([
    { text: '' },
    { text: 'The ministry denied Lowell’s claim that about 4,000 people had left. “None,” she told CNBC on Monday.', published: '2024-03-14' },
    { html: '<title>A</title><article><h1>Lowell will leave</h1><p>Lowell promised to leave by June 2, 2024.</p><p>“No,” said the ministry.</p></article>' },
    { page: 'Home / News\n\nLowell will leave\n\nLowell, a minister, said she would leave. \uD800\0', published: 'yesterday', outlet: '' },
  ])('holds for what reading makes of %j', (page) => {
    expect(faults(read(page))).toEqual([]);
  });

  it('allows no reading in which a key is missing or added, wherever', () => {
    const missed: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (Array.isArray(value)) return value.forEach((item, index) => visit(item, `${path}/${index}`));
      const record = value as Record<string, unknown>;
      if (path.endsWith('/models')) return;
      for (const key of Object.keys(record)) {
        const kept = record[key];
        delete record[key];
        if (faults(copy).length === 0) missed.push(`${path} without ${key}`);
        record[key] = kept;
        visit(kept, `${path}/${key}`);
      }
      record.surplus = 1;
      if (faults(copy).length === 0) missed.push(`${path} with a surplus key`);
      delete record.surplus;
    };
    const copy = structuredClone(damReading);
    visit(copy, '');
    expect(missed).toEqual([]);
    expect(faults(copy)).toEqual([]);
  });

  it.each<[string, readonly (string | number)[], unknown]>([
    ['a span that is no pair', ['article', 'parts', 0, 'span'], [1]],
    ['a span that begins before the text', ['article', 'parts', 0, 'span'], [-1, 2]],
    ['an attitude that is none', ['statements', 0, 'attitude'], 'lies'],
    ['a statement without content', ['statements', 0, 'content'], []],
    ['a confidence above 1', ['statements', 0, 'confidence'], 1.01],
    ['a date that is none', ['statements', 0, 'saidOn'], 'Monday'],
    ['another format', ['format'], 'onrecord/2'],
  ])('refuses %s', (_, path, value) => {
    const copy: unknown = structuredClone(damReading);
    let holder = copy as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
    holder[path.at(-1)!] = value;
    expect(faults(copy)).toHaveLength(1);
  });
});

describe('the schema, and the types in reading.ts', () => {
  const file = join(root, 'src/reading/reading.ts');
  const program = ts.createProgram([file], {
    strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, allowImportingTsExtensions: true,
  });
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!);
  const declared = new Map(exported.filter(({ flags }) => flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias))
    .map((symbol) => [symbol.name, checker.getDeclaredTypeOfSymbol(symbol)]));

  it('names the same things', () => {
    expect(['Reading', ...Object.keys(schema.$defs)].sort()).toEqual([...declared.keys(), 'Span'].sort());
  });

  it('gives each the same keys with the same types', () => {
    const fromTypes = Object.fromEntries([...declared].map(([name, type]) => [name, definitionOfType(type)]));
    const fromSchema = Object.fromEntries([['Reading', withoutId(schema)] as const, ...Object.entries(schema.$defs)]
      .filter(([name]) => name !== 'Span').map(([name, definition]) => [name, definitionOfSchema(definition)]));
    expect(fromSchema).toEqual(fromTypes);
  });

  it('lists the roles and attitudes in the order of the constants', () => {
    expect(schema.$defs.Role!.enum).toEqual([...readRoles, ...matterRoles, ...unreadRoles]);
    expect(schema.$defs.Attitude!.enum).toEqual(attitudes);
  });

  it('describes everything', () => {
    const bare = Object.entries({ Reading: schema, ...schema.$defs }).flatMap(([name, { description, properties = {} }]) => [
      ...(description ? [] : [name]),
      ...Object.entries(properties).filter(([, property]) => !property.description && !property.$ref).map(([key]) => `${name}.${key}`),
    ]);
    expect(bare).toEqual([]);
  });

  /** Both sides as plain words: `string | null`, `Span[]`, `"a" | "b"`. */
  function definitionOfType(type: ts.Type): unknown {
    if (!type.isClassOrInterface()) return wordsOfType(type, false);
    return Object.fromEntries(checker.getPropertiesOfType(type).map((property) => {
      if (property.flags & ts.SymbolFlags.Optional) throw new Error(`${property.name} is optional: the contract has null for what is unknown`);
      return [property.name, wordsOfType(checker.getTypeOfSymbol(property), true)];
    }));
  }

  function wordsOfType(type: ts.Type, byName: boolean): string {
    const name = type.aliasSymbol?.name ?? (type.isClassOrInterface() ? type.symbol.name : undefined);
    if (byName && name !== undefined && (declared.has(name) || name === 'Span')) return name;
    if (type.isUnion() && !(type.flags & ts.TypeFlags.Boolean)) {
      const rest = type.types.filter((member) => !(member.flags & ts.TypeFlags.Null));
      // The alias of a union is lost where null is added to it; its members tell which it was.
      const named = rest.length > 1 && [...declared].find(([, other]) => (
        other.isUnion() && other.types.length === rest.length && rest.every((member) => other.types.includes(member))
      ));
      const words = named && byName ? [named[0]] : rest.map((member) => wordsOfType(member, byName));
      return [...words.sort(), ...(rest.length < type.types.length ? ['null'] : [])].join(' | ');
    }
    if (type.isStringLiteral()) return JSON.stringify(type.value);
    if (checker.isArrayType(type)) return `${wordsOfType(checker.getTypeArguments(type as ts.TypeReference)[0]!, true)}[]`;
    const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (index) return `{ ${wordsOfType(index, true)} }`;
    return checker.typeToString(type);
  }

  function definitionOfSchema(definition: Schema): unknown {
    if (!definition.properties) return wordsOfSchema(definition);
    expect(definition.additionalProperties).toBe(false);
    expect([...definition.required!].sort()).toEqual(Object.keys(definition.properties).sort());
    return Object.fromEntries(Object.entries(definition.properties).map(([key, property]) => [key, wordsOfSchema(property)]));
  }

  function wordsOfSchema(part: Schema): string {
    if (part.$ref) return part.$ref.replace('#/$defs/', '');
    if (part.const !== undefined) return JSON.stringify(part.const);
    if (part.enum) return part.enum.map((value) => JSON.stringify(value)).sort().join(' | ');
    if (part.anyOf) return part.anyOf.map(wordsOfSchema).join(' | ');
    if (part.type === 'array') return `${wordsOfSchema(part.items as Schema)}[]`;
    if (part.type === 'object') return `{ ${wordsOfSchema(part.additionalProperties as Schema)} }`;
    return [part.type ?? '?'].flat().join(' | ');
  }

  /** The id that a line of a stream carries is no part of the reading. */
  function withoutId(whole: Schema): Schema {
    return { ...whole, properties: Object.fromEntries(Object.entries(whole.properties!).filter(([key]) => key !== 'id')) };
  }
});
