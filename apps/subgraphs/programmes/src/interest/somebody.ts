interface Somebody {
  readonly personId?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
}

/** A person, an organisation, or a person for an organisation, as events tell it. */
export function somebodyOf({ personId, organisationId }: Somebody): { personId?: string; organisationId?: string } {
  return {
    ...(personId != null && { personId: personId.toLowerCase() }),
    ...(organisationId != null && { organisationId: organisationId.toLowerCase() }),
  };
}
