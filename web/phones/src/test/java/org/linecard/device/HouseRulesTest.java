package org.linecard.device;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The rules of the house as far as they are those of the phones' door. */
class HouseRulesTest {

    private static final JavaClasses DOOR = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.linecard.device");

    @Test
    void theDoorKnowsOnlyWhatAnswersPhones() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("org.linecard.device..", "org.linecard.provisioning", "org.linecard.firmware", "org.linecard.vendors", "org.linecard.problems", "org.linecard.settings", "org.linecard.networks", "java..", "io.undertow..", "javax.crypto..", "javax.naming..", "javax.security.auth..", "jakarta..").check(DOOR);
    }

    /** It serves while the login server is down, and remembers nobody. */
    @Test
    void theDoorKnowsNeitherLoginNorPagesNorSessions() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "jakarta.security..", "org.wildfly..")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("jakarta.servlet.http.HttpSession")
            .orShould().callMethodWhere(describe("getSession", c -> c.getName().equals("getSession"))).check(DOOR);
    }

    @Test
    void theDoorNeverTouchesTheDatabase() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "jakarta.ejb..", "org.linecard.tenancy..").check(DOOR);
    }

    @Test
    void whatAllRequestsShareIsFixedAtItsStart() {
        fields().that().areDeclaredInClassesThat().areAnnotatedWith(ApplicationScoped.class).and().areNotStatic().and().areNotAnnotatedWith(Inject.class).should().beFinal().check(DOOR);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto)").check(DOOR);
    }

    @Test
    void nobodyShoutsIntoTheConsole() {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .orShould().callMethodWhere(describe("printStackTrace", c -> c.getName().equals("printStackTrace"))).check(DOOR);
    }
}
