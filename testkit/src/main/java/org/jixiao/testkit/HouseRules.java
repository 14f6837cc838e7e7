package org.jixiao.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** The style, executable: {@code @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class)}. */
public final class HouseRules {

    private static final DescribedPredicate<JavaMethod> OPERATIONS = DescribedPredicate.describe(
            "are operations",
            // An interface is a client of a peer; what it calls is permitted there.
            method -> !method.getOwner().isInterface()
                    && method.getAnnotations().stream()
                            .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));

    private HouseRules() {}

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("org.jixiao.(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule entities_know_nothing_of_http = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule resources_answer_with_records = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .haveRawReturnType(CanBeAnnotated.Predicates.annotatedWith(Entity.class))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_operation_is_public = methods()
            .that(OPERATIONS)
            .should()
            .bePublic()
            .because("a package-private method silently is no endpoint")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_operation_says_who_may =
            methods().that(OPERATIONS).should(new PermissionCondition()).allowEmptyShould(true);

    /** Of two classes that fit a path the framework asks one alone, and calls a wrong method there unknown (404, not 405). */
    @ArchTest
    static final ArchRule the_path_of_a_resource_class_has_no_variable = classes()
            .that()
            .areAnnotatedWith(jakarta.ws.rs.Path.class)
            .should(new com.tngtech.archunit.lang.ArchCondition<>("have a path without variables") {
                @Override
                public void check(
                        com.tngtech.archunit.core.domain.JavaClass type,
                        com.tngtech.archunit.lang.ConditionEvents events) {
                    var path =
                            type.getAnnotationOfType(jakarta.ws.rs.Path.class).value();
                    events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                            type, !path.contains("{"), type.getName() + " has the path " + path));
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule the_shared_modules_know_no_service = classes()
            .that()
            .resideInAnyPackage(
                    "org.jixiao.common..",
                    "org.jixiao.facts..",
                    "org.jixiao.feed..",
                    "org.jixiao.sheets..",
                    "org.jixiao.todos..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.jixiao.budget..", "org.jixiao.beneficiary..", "org.jixiao.evaluation..", "org.jixiao.report..")
            .allowEmptyShould(true);

    /** {@code @RolesAllowed} or, for what is public by name, {@code @PermitAll}: on the method or on its class. */
    private static final class PermissionCondition extends com.tngtech.archunit.lang.ArchCondition<JavaMethod> {

        PermissionCondition() {
            super("say who may call it");
        }

        @Override
        public void check(JavaMethod method, com.tngtech.archunit.lang.ConditionEvents events) {
            var said = method.isAnnotatedWith(RolesAllowed.class)
                    || method.isAnnotatedWith(PermitAll.class)
                    || method.getOwner().isAnnotatedWith(RolesAllowed.class);
            events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                    method, said, method.getFullName() + " has no permission"));
        }
    }
}
