package org.jixiao.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.jixiao.testkit.HouseRules;

@AnalyzeClasses(packages = "org.jixiao.evaluation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule scoring_knows_nothing_but_java = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.jixiao.evaluation.scoring..",
                    "org.jixiao.evaluation.lamp..",
                    "org.jixiao.evaluation.tracecheck..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "org.jixiao.evaluation.scoring..",
                    "org.jixiao.evaluation.lamp..",
                    "org.jixiao.evaluation.tracecheck..",
                    "org.jixiao.verifier.score..");
}
