package org.jixiao.common.identity;

import java.util.Optional;
import java.util.stream.Stream;

/** The roles of the realm; {@code docs/permissions.csv} says what each may do. */
public enum Role {
    CLERK(Role.Name.CLERK),
    APPROVER(Role.Name.APPROVER),
    FINANCE_CLERK(Role.Name.FINANCE_CLERK),
    FINANCE(Role.Name.FINANCE),
    TOWNSHIP(Role.Name.TOWNSHIP),
    REVIEWER(Role.Name.REVIEWER),
    ADMINISTRATOR(Role.Name.ADMINISTRATOR),
    AUDITOR(Role.Name.AUDITOR),
    VIEWER(Role.Name.VIEWER),
    PRIVACY_OFFICER(Role.Name.PRIVACY_OFFICER),
    INTEGRATOR(Role.Name.INTEGRATOR),
    DEMONSTRATOR(Role.Name.DEMONSTRATOR);

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /** The role as the token's {@code groups} name it. */
    public String claim() {
        return claim;
    }

    public static Optional<Role> of(String claim) {
        return Stream.of(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }

    /** For annotations, which take constants only. */
    public static final class Name {
        public static final String CLERK = "clerk";
        public static final String APPROVER = "approver";
        public static final String FINANCE_CLERK = "finance-clerk";
        public static final String FINANCE = "finance";
        public static final String TOWNSHIP = "township";
        public static final String REVIEWER = "reviewer";
        public static final String ADMINISTRATOR = "administrator";
        public static final String AUDITOR = "auditor";
        public static final String VIEWER = "viewer";
        public static final String PRIVACY_OFFICER = "privacy-officer";
        public static final String INTEGRATOR = "integrator";
        public static final String DEMONSTRATOR = "demonstrator";

        private Name() {}
    }
}
