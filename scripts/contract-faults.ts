import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isSpecifiedScalarType,
} from 'graphql';

/**
 * What of the contract is missing from a schema, or is there with another type, nullability or default; and what was
 * added that a client of the contract would have to fill. Descriptions are not compared. Empty when the promise holds.
 */
export function contractFaults(contract: GraphQLSchema, schema: GraphQLSchema): string[] {
  return Object.values(contract.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((promised) => {
      const type = schema.getType(promised.name);
      if (type === undefined) return [`${promised.name} manque`];
      if (type.constructor.name !== promised.constructor.name) return [`${promised.name} est d’une autre nature`];
      return [...interfaceFaults(promised, type), ...fieldFaults(promised, type), ...valueFaults(promised, type)];
    });
}

function interfaceFaults(promised: GraphQLNamedType, type: GraphQLNamedType): string[] {
  if (!isObjectType(promised) || !isObjectType(type)) return [];
  const names = new Set(type.getInterfaces().map((each) => each.name));
  return promised
    .getInterfaces()
    .filter((each) => !names.has(each.name))
    .map((each) => `${promised.name} n’est plus un ${each.name}`);
}

function fieldFaults(promised: GraphQLNamedType, type: GraphQLNamedType): string[] {
  if (isInputObjectType(promised) && isInputObjectType(type))
    return inputFaults(
      promised.name,
      Object.values(promised.getFields()),
      Object.values(type.getFields()),
      isRequiredInputField,
    );
  const composite =
    (isObjectType(promised) && isObjectType(type)) || (isInterfaceType(promised) && isInterfaceType(type));
  if (!composite) return [];
  return Object.values(promised.getFields()).flatMap((field) => {
    const place = `${promised.name}.${field.name}`;
    const found = type.getFields()[field.name];
    if (found === undefined) return [`${place} manque`];
    const faults = inputFaults(place, field.args, found.args, isRequiredArgument);
    return String(found.type) === String(field.type)
      ? faults
      : [`${place} : ${String(found.type)} au lieu de ${String(field.type)}`, ...faults];
  });
}

function inputFaults<Input extends GraphQLArgument | GraphQLInputField>(
  place: string,
  promised: readonly Input[],
  inputs: readonly Input[],
  isRequired: (input: Input) => boolean,
): string[] {
  const faults = promised.flatMap((input) => {
    const found = inputs.find((each) => each.name === input.name);
    const name = `${place}.${input.name}`;
    if (found === undefined) return [`${name} manque`];
    const differences: string[] = [];
    if (String(found.type) !== String(input.type))
      differences.push(`${name} : ${String(found.type)} au lieu de ${String(input.type)}`);
    const [is, was] = [JSON.stringify(found.defaultValue), JSON.stringify(input.defaultValue)];
    if (is !== was) differences.push(`${name} vaut ${is ?? 'rien'} par défaut, au lieu de ${was ?? 'rien'}`);
    return differences;
  });
  const added = inputs.filter((input) => isRequired(input) && !promised.some((each) => each.name === input.name));
  return [...faults, ...added.map((input) => `${place}.${input.name} est nouveau et obligatoire`)];
}

function valueFaults(promised: GraphQLNamedType, type: GraphQLNamedType): string[] {
  if (!isEnumType(promised) || !isEnumType(type)) return [];
  return promised
    .getValues()
    .filter((value) => type.getValue(value.name) === undefined)
    .map((value) => `${promised.name}.${value.name} manque`);
}
