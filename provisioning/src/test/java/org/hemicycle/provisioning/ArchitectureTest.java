package org.hemicycle.provisioning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.hemicycle.provisioning", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule knowsNeitherApplication = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hemicycle.manager..", "org.hemicycle.participation..", "org.hemicycle.themes..");

    @ArchTest
    static final ArchRule theRegistryStandsBelowTheRest = noClasses()
            .that()
            .resideInAPackage("..provisioning.registry..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..provisioning.schema..",
                    "..provisioning.cells..",
                    "..provisioning.settings..",
                    "..provisioning.storage..",
                    "..provisioning.templates..",
                    "..provisioning.runs..",
                    "..provisioning.requests..");

    @ArchTest
    static final ArchRule schemasKnowNothingOfRuns = noClasses()
            .that()
            .resideInAnyPackage("..provisioning.schema..", "..provisioning.cells..", "..provisioning.settings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..provisioning.runs..", "..provisioning.requests..", "..provisioning.templates..");

    @ArchTest
    static final ArchRule liquibaseIsKnownInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("..provisioning.schema..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("liquibase..");

    @ArchTest
    static final ArchRule namesSayWhatTheProductSays = classes()
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Service")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Dto");
}
