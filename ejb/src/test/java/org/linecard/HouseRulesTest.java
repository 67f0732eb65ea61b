package org.linecard;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.persistence.annotations.AdditionalCriteria;
import org.eclipse.persistence.annotations.Cache;
import org.junit.jupiter.api.Test;
import org.linecard.audit.Audited;
import org.linecard.audit.Masked;
import org.linecard.epochs.Unserved;
import org.linecard.security.Roles;
import org.linecard.security.SecretColumn;
import org.linecard.tenancy.Scope;
import org.linecard.tenancy.Shared;
import org.linecard.tenancy.SystemWork;

/** The rules of the house that a compiler cannot know. Each failure names the class and says what is missing. */
class HouseRulesTest {

    private static final String ROOT = "org.linecard.";
    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.linecard");
    private static final Sources SOURCES = Sources.main();

    private static final Set<String> CRITERIA = Set.of("this.ownerPath like :scope", "this.path like :scope");
    private static final Set<String> ROLES = Set.of(Roles.ADMIN, Roles.RESELLER, Roles.CUSTOMER);

    /** Owned, and still not in history: a device's own doings would drown it, sightings and entries are records themselves, a link's making is told with its device, and nobody made a knock. */
    private static final Set<String> NOT_AUDITED = Set.of("LastSeen", "Sighting", "AuditEntry", "SoftphoneLink", "Knock");

    /** What a customer's login may call of its tenant's service. */
    private static final Set<String> READ_BY_CUSTOMERS = Set.of("matching", "byId", "byPath");

    /** Who may work for the system, besides what phones and the demonstration need: a login has no scope before it is resolved, a profile that a reseller offers lies above the customer, a registrar knows everybody's accounts, and who knocks belongs to nobody yet. */
    private static final Set<String> SYSTEM_WORKERS = Set.of("org.linecard.customers.SignIn", "org.linecard.layers.LayersAbove", "org.linecard.accounts.RegistrarCatchUp", "org.linecard.knocks.KnockWriter");

    /** Who may see a data source: what makes the schema, and what reads the registrar's own database, where no tenant's rows are. */
    private static final Set<String> WITH_DATA_SOURCES = Set.of("org.linecard.persistence.Migrator", "org.linecard.registrar.Registrar", "org.linecard.registrar.KamailioRegistrations");

    private static final DescribedPredicate<JavaClass> EJB = is("an EJB", c -> has(c, Stateless.class) || has(c, Singleton.class));
    private static final DescribedPredicate<JavaClass> STARTER = is("a starter", c -> has(c, Singleton.class) && has(c, Startup.class));
    private static final DescribedPredicate<JavaClass> MAPPED = is("mapped", c -> has(c, Entity.class) || has(c, MappedSuperclass.class) || has(c, Embeddable.class));

    // tenancy

    @Test
    void everyEntityIsFilteredByItsOwnersPathOrSharedOnPurpose() {
        classes().that().areAnnotatedWith(Entity.class).should(hold("carry the criterion itself or by its mapped superclass, or be @Shared", (c, problems) -> {
            if (!has(c, Shared.class) && criterion(c).isEmpty()) problems.add(c.getName() + " has no criterion: every tenant would see every row");
        })).check(HOUSE);
    }

    @Test
    void aCriterionNeverWalksARelation() {
        classes().that().areAnnotatedWith(AdditionalCriteria.class).should(hold("compare a column of the row itself", (c, problems) -> {
            var text = c.getAnnotationOfType(AdditionalCriteria.class).value();
            if (!CRITERIA.contains(text)) problems.add(c.getName() + ": \"" + text + "\" is not one of " + CRITERIA + "; a criterion over a relation leaks in joins");
        })).check(HOUSE);
    }

    @Test
    void whatASharedEntitySharesIsExplained() {
        classes().that().areAnnotatedWith(Shared.class).should(hold("say why", (c, problems) -> {
            if (c.getAnnotationOfType(Shared.class).value().isBlank()) problems.add(c.getName() + " does not say why it belongs to nobody");
        })).allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void everyChangeOfAnOwnedEntityIsHistory() {
        classes().that().areAnnotatedWith(Entity.class).and(is("concrete", c -> !c.getModifiers().contains(ABSTRACT)))
            .should(hold("be @Audited", (c, problems) -> {
                if (!has(c, Audited.class) && !has(c, Shared.class) && !NOT_AUDITED.contains(c.getSimpleName())) problems.add(c.getName() + " is neither @Audited nor listed in NOT_AUDITED");
            })).check(HOUSE);
    }

    @Test
    void everySecretIsMaskedInHistory() {
        fields().that().areAnnotatedWith(Convert.class).and(isField("encrypted", f -> f.getAnnotationOfType(Convert.class).converter() == SecretColumn.class))
            .should().beAnnotatedWith(Masked.class).check(HOUSE);
    }

    @Test
    void onlyTenancyBindsAScope() {
        noClasses().that().resideOutsideOfPackage("org.linecard.tenancy..").should().callMethodWhere(calls(Scope.class, "callAs"))
            .orShould().callConstructorWhere(DescribedPredicate.describe("of Scope", c -> c.getTargetOwner().isEquivalentTo(Scope.class))).check(HOUSE);
    }

    @Test
    void workForTheSystemIsAFewClassesAndANewTransaction() {
        classes().that(is("system workers", c -> has(c, SystemWork.class) || c.getMethods().stream().anyMatch(m -> has(m, SystemWork.class))))
            .and().areNotInterfaces().and(is("no interceptor", c -> !has(c, Interceptor.class)))
            .should(hold("be allowed to, in a transaction of their own", (c, problems) -> {
                if (!SYSTEM_WORKERS.contains(c.getName()) && !c.getPackageName().equals(ROOT + "provisioning") && !c.getPackageName().equals(ROOT + "demo"))
                    problems.add(c.getName() + " sees every tenant: is it one of the few that may?");
                if (has(c, SystemWork.class) && !isNewTransaction(c)) problems.add(c.getName() + " needs REQUIRES_NEW: a running transaction keeps its caller's scope");
                c.getMethods().stream().filter(m -> has(m, SystemWork.class) && !isNewTransaction(m) && !isNewTransaction(c)).forEach(m -> problems.add(m.getFullName() + " needs REQUIRES_NEW"));
            })).check(HOUSE);
    }

    // roles

    @Test
    void everyEjbSaysWhoMayCallIt() {
        classes().that(EJB).should(hold("have roles, work for the system, or be a starter", (c, problems) -> {
            var open = has(c, PermitAll.class) && has(c, SystemWork.class) && isNewTransaction(c);
            if (!has(c, RolesAllowed.class) && !open && !STARTER.test(c)) problems.add(c.getName() + " has neither @RolesAllowed nor @PermitAll with @SystemWork and REQUIRES_NEW, and is no starter");
        })).check(HOUSE);
    }

    @Test
    void noMethodOfARoleBoundEjbIsOpenToAll() {
        noMethods().that().areDeclaredInClassesThat(is("EJBs with roles", c -> EJB.test(c) && has(c, RolesAllowed.class))).should().beAnnotatedWith(PermitAll.class).check(HOUSE);
    }

    @Test
    void onlyTheThreeRolesAreNamed() {
        classes().that(EJB).should(hold("name roles of Roles", (c, problems) -> {
            rolesOf(c).filter(r -> !ROLES.contains(r)).forEach(r -> problems.add(c.getName() + " names the role \"" + r + "\""));
            c.getMethods().stream().flatMap(HouseRulesTest::rolesOf).filter(r -> !ROLES.contains(r)).forEach(r -> problems.add(c.getName() + " names the role \"" + r + "\""));
        })).check(HOUSE);
    }

    /** The table of {@link Roles}: resellers are the admin's, and a customer only looks at itself. */
    @Test
    void nobodyChangesTheTenantAboveOrItsOwn() {
        methods().that().areDeclaredInClassesThat(is("EJBs of tenants with roles", c -> EJB.test(c) && has(c, RolesAllowed.class) && feature(c).equals(Optional.of("customers")))).and().arePublic()
            .should(new ArchCondition<>("be the admin's, or a reseller's, or only read") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var roles = (method.isAnnotatedWith(RolesAllowed.class) ? rolesOf(method) : rolesOf(method.getOwner())).toList();
                    var wide = roles.contains(Roles.CUSTOMER) && !READ_BY_CUSTOMERS.contains(method.getName());
                    var high = method.getOwner().getSimpleName().equals("Resellers") && !roles.equals(List.of(Roles.ADMIN));
                    if (wide || high) events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is open to " + roles));
                }
            }).check(HOUSE);
    }

    @Test
    void aStarterOffersNothingToCall() {
        methods().that().areDeclaredInClassesThat(STARTER).and().arePublic().should().beAnnotatedWith(Schedule.class).allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void noBeanKeepsAConversation() {
        noClasses().should().beAnnotatedWith(Stateful.class).check(HOUSE);
    }

    // the map of packages

    @Test
    void packagesUseOnlyWhatTheMapAllows() {
        var packages = HOUSE.stream().map(HouseRulesTest::feature).flatMap(Optional::stream).collect(Collectors.toCollection(TreeSet::new));
        var map = Arrows.of(packages);
        assertEquals(List.of(), packages.stream().filter(p -> !map.names(p)).toList(), "packages that the map in package-info does not name");
        classes().should(hold("use only what the map in package-info of org.linecard allows", (c, problems) -> {
            if (feature(c).isEmpty()) return;
            var from = feature(c).get();
            c.getDirectDependenciesFromSelf().stream().filter(d -> d.getTargetClass().getPackageName().startsWith("org.linecard"))
                .filter(d -> !feature(d.getTargetClass()).map(to -> to.equals(from) || map.from(from).contains(to)).orElse(false))
                .map(d -> c.getName() + " uses " + d.getTargetClass().getName() + ", but there is no arrow from " + from + " to it").distinct().forEach(problems::add);
        })).check(HOUSE);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("org.linecard.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void vendorsTemplatesAndVarsArePlainJava() {
        noClasses().that().resideInAnyPackage("org.linecard.vendors..", "org.linecard.templates..", "org.linecard.vars..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "jakarta.ejb..", "jakarta.transaction..").check(HOUSE);
    }

    // persistence

    @Test
    void anEntityManagerIsInjectedIntoEjbsOnly() {
        fields().that().haveRawType(EntityManager.class).and().areDeclaredInClassesThat(resideOutsideOf("persistence")).should(holdField("be injected into an EJB", (f, problems) -> {
            if (!EJB.test(f.getOwner()) || !has(f, PersistenceContext.class)) problems.add(f.getFullName() + " keeps an EntityManager outside an EJB");
        })).check(HOUSE);
    }

    @Test
    void anEntityManagerIsHandedOnlyToPersistenceAndToTheFeaturesOwnQueries() {
        classes().that(resideOutsideOf("persistence")).and(is("no EJBs", c -> !EJB.test(c))).should(hold("not see an EntityManager, unless package-private", (c, problems) -> {
            if (c.getModifiers().contains(PUBLIC) && c.getDirectDependenciesFromSelf().stream().anyMatch(d -> d.getTargetClass().isEquivalentTo(EntityManager.class)))
                problems.add(c.getName() + " is public and handles an EntityManager");
        })).check(HOUSE);
    }

    @Test
    void noQueryIsNative() {
        noClasses().should().callMethodWhere(calls(EntityManager.class, "createNativeQuery")).orShould().callMethodWhere(calls(EntityManager.class, "createStoredProcedureQuery"))
            .orShould().callMethodWhere(calls(EntityManager.class, "unwrap")).orShould().beAnnotatedWith(NamedNativeQuery.class).check(HOUSE);
        noClasses().that(is("neither the migrations nor the reader of another database", c -> !WITH_DATA_SOURCES.contains(c.getName())))
            .should().dependOnClassesThat().haveFullyQualifiedName("javax.sql.DataSource").orShould().dependOnClassesThat().haveFullyQualifiedName("java.sql.Connection").check(HOUSE);
    }

    @Test
    void nobodyButTheMigrationsGetsAtTheTenantsRowsPastTheCriterion() {
        fields().that().haveRawType("javax.sql.DataSource").and().areAnnotatedWith(Resource.class).and().areDeclaredInClassesThat().doNotHaveFullyQualifiedName("org.linecard.persistence.Migrator")
            .should(holdField("be another database's", (f, problems) -> {
                if (!f.getAnnotationOfType(Resource.class).lookup().equals("java:jboss/datasources/RegistrarDS")) problems.add(f.getFullName() + " is not the registrar's");
            })).check(HOUSE);
    }

    @Test
    void noRowThatFilesAreMadeOfIsChangedBehindTheEpochs() {
        var served = HOUSE.stream().filter(c -> has(c, Entity.class) && !has(c, Unserved.class)).flatMap(c -> Stream.concat(Stream.of(c), c.getAllRawSuperclasses().stream()))
            .map(JavaClass::getSimpleName).collect(Collectors.joining("|"));
        assertEquals(List.of(), SOURCES.places("\"\\s*(?i:update|delete(?:\\s+from)?)\\s+(?:" + served + ")\\b"), "bulk JPQL raises no epoch: phones would get what was");
    }

    @Test
    void noAuditedRowIsChangedBehindHistorysBack() {
        noClasses().should().callMethodWhere(calls(CriteriaBuilder.class, "createCriteriaUpdate"))
            .orShould().callMethodWhere(calls(CriteriaBuilder.class, "createCriteriaDelete")).check(HOUSE);
        var audited = HOUSE.stream().filter(c -> has(c, Audited.class)).flatMap(c -> Stream.concat(Stream.of(c), c.getAllRawSuperclasses().stream()))
            .map(JavaClass::getSimpleName).collect(Collectors.joining("|"));
        assertEquals(List.of(), SOURCES.places("\"\\s*(?i:update|delete(?:\\s+from)?)\\s+(?:" + audited + ")\\b"), "bulk JPQL is not seen by AuditTrail");
    }

    @Test
    void noQueryJoinsOuter() {
        assertEquals(List.of(), SOURCES.places("(?i)\\bleft\\s+(?:outer\\s+)?join\\b"), "an outer join ignores the criterion of what it joins");
    }

    @Test
    void aForeignIdIsFoundNotReferenced() {
        noClasses().should().callMethodWhere(calls(EntityManager.class, "getReference")).check(HOUSE);
    }

    @Test
    void persistenceXmlListsWhatIsMapped() throws Exception {
        var mapped = HOUSE.stream().filter(c -> MAPPED.test(c) || has(c, Converter.class)).map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(mapped, new TreeSet<>(persistenceXml("class")));
    }

    @Test
    void nothingIsCachedAcrossTenants() throws Exception {
        assertEquals(List.of("NONE"), persistenceXml("shared-cache-mode"));
        noClasses().should().beAnnotatedWith(Cacheable.class).orShould().beAnnotatedWith(Cache.class).check(HOUSE);
    }

    // shape

    @Test
    void sharedBeansHaveNoStateOfTheirOwn() {
        fields().that().areDeclaredInClassesThat(is("shared by all threads", c -> has(c, Stateless.class) || has(c, ApplicationScoped.class))).and().areNotStatic()
            .should(holdField("be final or injected", (f, problems) -> {
                if (!f.getModifiers().contains(FINAL) && !isInjected(f)) problems.add(f.getFullName() + " is neither final nor injected");
            })).check(HOUSE);
    }

    @Test
    void entitiesHaveVerbsNoSetters() {
        noMethods().that().areDeclaredInClassesThat(MAPPED).and().arePublic().should().haveNameMatching("set[A-Z].*").check(HOUSE);
        noFields(MAPPED);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Dto").check(HOUSE);
    }

    @Test
    void nobodyShoutsIntoTheConsoleOrSwallowsATrouble() {
        noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .orShould().callMethodWhere(DescribedPredicate.describe("printStackTrace", c -> c.getTarget().getName().equals("printStackTrace"))).check(HOUSE);
        assertEquals(List.of(), SOURCES.places("catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}"), "empty catch");
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        var packages = HOUSE.stream().map(JavaClass::getPackageName).distinct();
        assertEquals(List.of(), packages.filter(p -> !Path.of("src/main/java", p.replace('.', '/'), "package-info.java").toFile().exists()).toList(), "packages without package-info");
    }

    private static void noFields(DescribedPredicate<JavaClass> owners) {
        fields().that().areDeclaredInClassesThat(owners).and(isField("of an instance", f -> !f.getModifiers().contains(STATIC))).should().bePrivate().check(HOUSE);
    }

    private static Optional<String> criterion(JavaClass entity) {
        for (var c = Optional.of(entity); c.isPresent(); c = c.get().getRawSuperclass()) {
            if (c.get() != entity && has(c.get(), Entity.class)) return Optional.empty();
            if (c.get().isAnnotatedWith(AdditionalCriteria.class)) return Optional.of(c.get().getAnnotationOfType(AdditionalCriteria.class).value());
        }
        return Optional.empty();
    }

    private static Stream<String> rolesOf(CanBeAnnotated it) {
        if (!it.isAnnotatedWith(RolesAllowed.class)) return Stream.empty();
        return Arrays.stream(it instanceof JavaClass c ? c.getAnnotationOfType(RolesAllowed.class).value() : ((JavaMethod) it).getAnnotationOfType(RolesAllowed.class).value());
    }

    private static boolean isNewTransaction(JavaClass c) {
        return has(c, TransactionAttribute.class) && c.getAnnotationOfType(TransactionAttribute.class).value() == TransactionAttributeType.REQUIRES_NEW;
    }

    private static boolean isNewTransaction(JavaMethod m) {
        return has(m, TransactionAttribute.class) && m.getAnnotationOfType(TransactionAttribute.class).value() == TransactionAttributeType.REQUIRES_NEW;
    }

    private static boolean isInjected(JavaField f) {
        return f.isAnnotatedWith(Inject.class) || f.isAnnotatedWith(Resource.class) || f.isAnnotatedWith(PersistenceContext.class);
    }

    /** First part of the package below the root; empty for the root itself. */
    private static Optional<String> feature(JavaClass c) {
        return c.getPackageName().startsWith(ROOT) ? Optional.of(c.getPackageName().substring(ROOT.length()).split("\\.")[0]) : Optional.empty();
    }

    private static List<String> persistenceXml(String element) throws Exception {
        var nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("src/main/resources/META-INF/persistence.xml").getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent().strip()).toList();
    }

    private static boolean has(CanBeAnnotated it, Class<? extends Annotation> annotation) {
        return it.isAnnotatedWith(annotation);
    }

    private static DescribedPredicate<JavaClass> is(String words, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(words, predicate);
    }

    private static DescribedPredicate<JavaField> isField(String words, Predicate<JavaField> predicate) {
        return DescribedPredicate.describe(words, predicate);
    }

    private static DescribedPredicate<JavaClass> resideOutsideOf(String feature) {
        return DescribedPredicate.not(resideInAPackage(ROOT + feature + ".."));
    }

    private static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, String method) {
        return DescribedPredicate.describe(owner.getSimpleName() + "." + method, c -> c.getTargetOwner().isAssignableTo(owner) && c.getTarget().getName().equals(method));
    }

    private static ArchCondition<JavaClass> hold(String words, BiConsumer<JavaClass, List<String>> check) {
        return condition(words, check);
    }

    private static ArchCondition<JavaField> holdField(String words, BiConsumer<JavaField, List<String>> check) {
        return condition(words, check);
    }

    private static <T> ArchCondition<T> condition(String words, BiConsumer<T, List<String>> check) {
        return new ArchCondition<>(words) {
            @Override
            public void check(T item, ConditionEvents events) {
                var problems = new ArrayList<String>();
                check.accept(item, problems);
                problems.forEach(p -> events.add(SimpleConditionEvent.violated(item, p)));
            }
        };
    }
}
