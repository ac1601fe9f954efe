/** The GraphQL enum value of a field: `establishedYear` is `ESTABLISHED_YEAR`, `expertise.topic` is `EXPERTISE_TOPIC`. */
export function enumName(field: string): string {
  return field
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll('.', '_')
    .toUpperCase();
}
