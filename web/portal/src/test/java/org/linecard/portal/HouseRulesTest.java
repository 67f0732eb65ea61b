package org.linecard.portal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linecard.tenancy.Scope;
import org.linecard.tenancy.SystemWork;

/** The rules of the house as far as they are those of the portal's classes; {@link PagesTest} holds those of its pages and of their length. */
class HouseRulesTest {

    private static final JavaClasses PORTAL = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.linecard.portal");

    private static final Pattern EMPTY_CATCH = Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}");
    private static final Pattern CATCHES_REFUSALS = Pattern.compile("catch\\s*\\(\\s*(Refused|Invalid|NotFound|Stale|EJB\\w*|RuntimeException|Exception|Throwable)\\b");

    @Test
    void thePortalNeverTouchesTheDatabase() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "org.eclipse.persistence..", "javax.sql..").check(PORTAL);
    }

    @Test
    void onlyTheFilterBindsAScopeAndOnlyOfTheOneWhoIsLoggedIn() {
        noClasses().that(describe("other than Me", c -> !c.isEquivalentTo(Me.class))).should().callConstructorWhere(describe("of Scope", c -> c.getTargetOwner().isEquivalentTo(Scope.class))).check(PORTAL);
        noClasses().that(describe("other than ScopeFilter", c -> !c.getName().startsWith(ScopeFilter.class.getName())))
            .should().callMethodWhere(describe("Scope.callAs", c -> c.getTargetOwner().isEquivalentTo(Scope.class) && c.getName().equals("callAs"))).check(PORTAL);
        noClasses().should().dependOnClassesThat(equivalentTo(SystemWork.class)).check(PORTAL);
    }

    @Test
    void thePortalKnowsNothingOfThePhonesDoor() {
        noClasses().should().dependOnClassesThat().resideInAPackage("org.linecard.device..").check(PORTAL);
    }

    @Test
    void servicesLiveInTheEjbModule() {
        noClasses().should().beAnnotatedWith(Stateless.class).orShould().beAnnotatedWith(Singleton.class).check(PORTAL);
    }

    @Test
    void whatAViewKeepsCanBeKept() {
        classes().that().areAnnotatedWith(ViewScoped.class).should().beAssignableTo(Serializable.class).check(PORTAL);
    }

    @Test
    void featuresOfThePortalHaveNoCycles() {
        slices().matching("org.linecard.portal.(*)..").should().beFreeOfCycles().check(PORTAL);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto)").check(PORTAL);
    }

    @Test
    void nobodyShoutsIntoTheConsoleOrSwallowsATrouble() throws IOException {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .orShould().callMethodWhere(describe("printStackTrace", c -> c.getName().equals("printStackTrace"))).check(PORTAL);
        for (var source : sources()) assertTrue(!EMPTY_CATCH.matcher(text(source)).find(), () -> source + " swallows");
    }

    /** One handler speaks about what was refused. */
    @Test
    void beansLetRefusalsTravel() throws IOException {
        for (var bean : beans()) assertTrue(!CATCHES_REFUSALS.matcher(text(bean)).find(), () -> bean + " catches what RefusedHandler is for");
    }

    private static List<Path> beans() throws IOException {
        var beans = sources().stream().filter(s -> text(s).contains("@Named")).toList();
        assertTrue(beans.size() > 10, beans::toString);
        return beans;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            return walk.filter(p -> p.toString().endsWith(".java")).toList();
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
