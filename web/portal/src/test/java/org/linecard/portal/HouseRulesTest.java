package org.linecard.portal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linecard.tenancy.Scope;
import org.linecard.tenancy.SystemWork;

/** The rules of the house as far as they are the portal's. */
class HouseRulesTest {

    private static final JavaClasses PORTAL = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.linecard.portal");

    private static final int LONGEST_BEAN = 120;
    private static final int LONGEST_METHOD = 25;

    private static final Pattern CATCHES_REFUSALS = Pattern.compile("catch\\s*\\(\\s*(Refused|Invalid|NotFound|Stale|EJB\\w*|RuntimeException|Exception|Throwable)\\b");

    /** A member that opens a block: at one level of indentation, with parameters, and no end of a statement. */
    private static final Pattern METHOD = Pattern.compile("    (?! )[^=;]*\\).*\\{");

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
    void readingAPropertyChangesNothing() {
        methods().that().arePublic().and().haveNameMatching("(get|is)[A-Z].*").and().areDeclaredInClassesThat().areAnnotatedWith(Named.class)
            .should().notHaveRawReturnType(void.class).check(PORTAL);
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
        for (var source : sources()) assertTrue(!Pattern.compile("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}").matcher(Files.readString(source)).find(), () -> source + " swallows");
    }

    /** One handler speaks about what was refused. */
    @Test
    void beansLetRefusalsTravel() throws IOException {
        for (var bean : beans()) assertTrue(!CATCHES_REFUSALS.matcher(text(bean)).find(), () -> bean + " catches what RefusedHandler is for");
    }

    @Test
    void aBeanIsReadInOneLook() throws IOException {
        for (var bean : beans()) assertTrue(Files.readAllLines(bean).size() <= LONGEST_BEAN, () -> bean + " has more than " + LONGEST_BEAN + " lines");
    }

    @Test
    void aMethodIsReadInOneLook() throws IOException {
        for (var source : sources()) assertEquals(List.of(), longMethods(source), source + " has methods of more than " + LONGEST_METHOD + " lines");
    }

    @Test
    void noPageIsStyledInline() throws IOException {
        try (var pages = Files.walk(Path.of("src/main/webapp"))) {
            for (var page : pages.filter(p -> p.toString().endsWith(".xhtml")).toList()) {
                assertTrue(!Pattern.compile("\\s(style|onclick|onload)=\"").matcher(Files.readString(page)).find(), () -> page + " has style or script of its own");
            }
        }
    }

    /** From the line that opens a member to the brace that closes it, at the same indentation. */
    private static List<String> longMethods(Path source) throws IOException {
        var lines = Files.readAllLines(source);
        return IntStream.range(0, lines.size()).filter(i -> METHOD.matcher(lines.get(i)).matches())
            .filter(i -> lines.subList(i, lines.size()).indexOf("    }") >= LONGEST_METHOD).mapToObj(i -> lines.get(i).strip()).toList();
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
