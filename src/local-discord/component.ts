import { z } from "zod";

const SelectOption = z.looseObject({ label: z.string(), value: z.string() });

/** A message or modal component of any type, as far as this folder looks into it. */
export const Component = z.looseObject({
  type: z.number(),
  id: z.number().nullish(),
  custom_id: z.string().nullish(),
  content: z.string().nullish(),
  label: z.string().nullish(),
  emoji: z.unknown().optional(),
  url: z.string().nullish(),
  sku_id: z.string().nullish(),
  style: z.number().nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
  min_values: z.number().nullish(),
  max_values: z.number().nullish(),
  min_length: z.number().nullish(),
  max_length: z.number().nullish(),
  options: z.array(SelectOption).nullish(),
  get components() {
    return z.array(Component).nullish();
  },
  get accessory() {
    return Component.nullish();
  },
  get component() {
    return Component.nullish();
  },
});
export type Component = z.infer<typeof Component>;

/** The component types that this folder tells apart. */
export const componentType = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  text: 10,
  label: 18,
} as const;

/** A component and where it stands in the body. */
export interface PlacedComponent {
  readonly component: Component;
  readonly path: readonly (string | number)[];
}

/** Every component of a tree, outer ones first, in reading order. */
export function flattenComponents(
  components: readonly Component[],
  prefix: readonly (string | number)[] = ["components"],
): PlacedComponent[] {
  return components.flatMap((component, index) => placed(component, [...prefix, index]));
}

function placed(component: Component, path: readonly (string | number)[]): PlacedComponent[] {
  return [
    { component, path },
    ...flattenComponents(component.components ?? [], [...path, "components"]),
    ...(component.accessory ? placed(component.accessory, [...path, "accessory"]) : []),
    ...(component.component ? placed(component.component, [...path, "component"]) : []),
  ];
}

/** The same components with the numeric ids that Discord gives to those sent without one. */
export function withComponentIds(components: readonly Component[]): Component[] {
  const taken = new Set(flattenComponents(components).map(({ component }) => component.id));
  let next = 0;
  const number = (component: Component): Component => {
    let id = component.id;
    if (!id) {
      do next += 1;
      while (taken.has(next));
      id = next;
    }
    return {
      ...component,
      id,
      ...(component.components ? { components: component.components.map(number) } : {}),
      ...(component.accessory ? { accessory: number(component.accessory) } : {}),
      ...(component.component ? { component: number(component.component) } : {}),
    };
  };
  return components.map(number);
}
