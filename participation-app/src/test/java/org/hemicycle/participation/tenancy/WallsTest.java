package org.hemicycle.participation.tenancy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.sql.DriverManager;
import javax.sql.DataSource;
import org.hemicycle.participation.ParticipationApp;

/** Nobody goes around the one door. */
@AnalyzeClasses(packagesOf = ParticipationApp.class, importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule ONLY_TENANCY_TOUCHES_CONNECTIONS = noClasses()
            .that()
            .resideOutsideOfPackage("..participation.tenancy..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DataSource.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Connection.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(DriverManager.class);

    @ArchTest
    static final ArchRule NOBODY_STARTS_BARE_THREADS_FOR_TENANTS = noClasses()
            .that()
            .resideInAPackage("..participation..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(InheritableThreadLocal.class);
}
