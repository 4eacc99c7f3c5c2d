import { z } from "zod";
import type { Path } from "./refusal.ts";

/** A message or modal component of any type, as far as this folder looks into it. */
export const Component = z.looseObject({
  type: z.number(),
  id: z.number().nullish(),
  custom_id: z.string().nullish(),
  content: z.string().nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
  min_values: z.number().nullish(),
  max_values: z.number().nullish(),
  min_length: z.number().nullish(),
  max_length: z.number().nullish(),
  options: z.array(z.looseObject({ label: z.string(), value: z.string() })).nullish(),
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
/** A component of a message. */
export type Component = z.infer<typeof Component>;

/** The component types that this folder tells apart. */
export const componentType = { row: 1, button: 2, textInput: 4, text: 10 } as const;

/** A component and where it stands in the body. */
export type Placed = { readonly component: Component; readonly path: Path };

/** Every component of a tree, outer ones first, in reading order. */
export function flattenComponents(components: readonly Component[], at: Path = ["components"]): Placed[] {
  const placed = (component: Component, path: Path): Placed[] => [
    { component, path },
    ...flattenComponents(component.components ?? [], [...path, "components"]),
    ...(["accessory", "component"] as const).flatMap((key) =>
      component[key] ? placed(component[key], [...path, key]) : [],
    ),
  ];
  return components.flatMap((component, index) => placed(component, [...at, index]));
}
