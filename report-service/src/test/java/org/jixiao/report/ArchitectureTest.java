package org.jixiao.report;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.jixiao.testkit.HouseRules;

@AnalyzeClasses(
        packages = {"org.jixiao.report", "org.jixiao.common", "org.jixiao.feed", "org.jixiao.todos"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    /** The pages of a document must not depend on a database or a request. */
    @ArchTest
    static final ArchRule documents_know_no_framework = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(
                    "org.jixiao.report.document..",
                    "org.jixiao.report.font..",
                    "org.jixiao.report.layout..",
                    "org.jixiao.report.rendering..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "org.jixiao.common..");
}
