package org.hemicycle.manager;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hemicycle.manager");

    @Test
    void useOnlyWhatTheyName() {
        ApplicationModules.of(TenantManager.class).verify();
    }

    @Test
    void areNamedForWhatTheyDo() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(TenantManager.class.getName())
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Base)")
                .check(CLASSES);
    }

    @Test
    void areGivenWhatTheyNeedByTheirConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
        noConstructors().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void keepHttpInControllers() {
        classes()
                .that()
                .areAnnotatedWith(org.springframework.web.bind.annotation.RestController.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void knowNothingOfTheDataPlane() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.hemicycle.participation..")
                .check(CLASSES);
    }
}
