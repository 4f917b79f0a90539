// What may be drawn, as shared/drawable.json says, which the build reads, too.

import allowed from "../../shared/drawable.json" with { type: "json" };

export const ELEMENTS = new Set(allowed.elements);
export const REFUSED_ATTRIBUTES = new RegExp(allowed.refusedAttributes, "i");
export const REFUSED_VALUES = new RegExp(allowed.refusedValues, "i");
