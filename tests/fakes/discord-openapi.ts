// Discord's published OpenAPI document as a judge of request bodies; absent where the shared folder is.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const FILE = join(process.cwd(), '..', 'shared', 'specs', 'discord-openapi.json');
const JSON_BODY = ['requestBody', 'content', 'application/json', 'schema'];

export const hasOpenApi = existsSync(FILE);

/** Null: the document is not there. Else what is wrong with a body, "" for nothing, of a method and a path without "/api/v10". */
export type Judge = (method: string, path: string, body: unknown) => string;

type Operation = { readonly pattern: RegExp; readonly template: string; readonly literals: number };

export function openApiJudge(): Judge | null {
  if (!hasOpenApi) return null;
  const document = JSON.parse(readFileSync(FILE, 'utf8')) as { paths: Record<string, Record<string, unknown>> };
  const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'discord' });
  const operations = Object.keys(document.paths)
    .map(operationOf)
    .sort((a, b) => b.literals - a.literals);
  const validators = new Map<string, ValidateFunction | null>();

  const validatorOf = (method: string, template: string) => {
    const key = `${method} ${template}`;
    const known = validators.get(key);
    if (known !== undefined) return known;
    const verb = method.toLowerCase();
    const pointer = ['paths', template, verb, ...JSON_BODY].map((part) =>
      part.replaceAll('~', '~0').replaceAll('/', '~1'),
    );
    const exists = JSON_BODY.reduce<unknown>(
      (at, part) => (at as Record<string, unknown> | undefined)?.[part],
      document.paths[template]?.[verb],
    );
    const ref = `discord#/${pointer.map(encodeURIComponent).join('/')}`;
    const validator = exists ? ajv.compile({ $ref: ref }) : null;
    validators.set(key, validator);
    return validator;
  };

  return (method, path, body) => {
    const operation = operations.find(({ pattern }) => pattern.test(path));
    if (!operation) return `no such path: ${path}`;
    if (!document.paths[operation.template]?.[method.toLowerCase()])
      return `no such method: ${method} ${operation.template}`;
    const validator = validatorOf(method, operation.template);
    if (body === undefined || validator === null) return '';
    return validator(body) ? '' : `${method} ${operation.template}: ${ajv.errorsText(validator.errors)}`;
  };
}

function operationOf(template: string): Operation {
  const source = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+');
  return {
    template,
    pattern: new RegExp(`^${source}$`),
    literals: template.split('/').filter((part) => part && !part.startsWith('{')).length,
  };
}
