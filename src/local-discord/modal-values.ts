import { type Component, componentType, flattenComponents } from "./component.ts";
import type { Modal } from "./interaction-state.ts";

/** What a person fills into a modal, by custom_id. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;

/** The components of a submitted modal; throws for what the client would not let a person submit. */
export function fillModal(modal: Modal, values: ModalValues): unknown[] {
  const ids = new Set(flattenComponents(modal.components).map(({ component }) => component.custom_id));
  const unknown = Object.keys(values).find((key) => !ids.has(key));
  if (unknown !== undefined) throw new Error(`the modal has no field ${unknown}`);
  return modal.components.map((component, index) => filled(component, index + 1, values));
}

function filled(component: Component, id: number, values: ModalValues): unknown {
  const shared = { type: component.type, id: component.id ?? id };
  if (component.type === componentType.text) return shared;
  if (component.component) return { ...shared, component: filled(component.component, id + 100, values) };
  if (component.components)
    return {
      ...shared,
      components: component.components.map((one, index) => filled(one, id + 100 + index, values)),
    };
  const { custom_id: customId } = component;
  const value = values[customId ?? ""] ?? (component.type === componentType.textInput ? "" : []);
  const optional = component.required === false && value.length === 0;
  const fewest = component.min_length ?? component.min_values ?? 1;
  const most = component.max_length ?? component.max_values ?? 4000;
  if (!optional && (value.length < fewest || value.length > most))
    throw new Error(`the field ${customId} takes ${fewest} to ${most}`);
  return { ...shared, custom_id: customId, ...(typeof value === "string" ? { value } : { values: value }) };
}
