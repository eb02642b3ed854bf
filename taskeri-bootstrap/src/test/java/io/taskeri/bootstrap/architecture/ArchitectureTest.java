package io.taskeri.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hexagon, as allow-lists: each module uses what is listed for it and nothing else. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.taskeri");

  /** The modules that another program runs with threads and settings of its own. */
  private static final String[] EMBEDDED = {
    "io.taskeri.domain..", "io.taskeri.application..", "io.taskeri.persistence.."
  };

  @ParameterizedTest
  @MethodSource("io.taskeri.bootstrap.architecture.Module#all")
  void a_module_uses_only_what_is_listed_for_it(Module module) {
    classes()
        .that()
        .resideInAPackage(module.root() + "..")
        .should()
        .onlyDependOnClassesThat(
            describe(
                "reside below " + module.allowed(),
                target ->
                    module.allowed().stream()
                        .anyMatch(it -> Module.isBelow(it, packageOf(target)))))
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("io.taskeri.bootstrap.architecture.Module#all")
  void a_module_uses_everything_that_is_listed_for_it(Module module) {
    Set<String> used =
        CLASSES.stream()
            .filter(it -> Module.isBelow(module.root(), it.getPackageName()))
            .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .map(ArchitectureTest::packageOf)
            .collect(Collectors.toSet());
    assertThat(module.allowed())
        .allSatisfy(it -> assertThat(used).as(it).anyMatch(name -> Module.isBelow(it, name)));
  }

  @Test
  void every_class_belongs_to_a_module() {
    List<String> roots = Module.all().stream().map(Module::root).toList();
    assertThat(CLASSES).hasSizeGreaterThan(150);
    assertThat(CLASSES)
        .allSatisfy(
            type ->
                assertThat(roots)
                    .as(type.getName())
                    .anyMatch(it -> Module.isBelow(it, type.getPackageName())));
  }

  @Test
  void only_password_hashing_uses_bouncy_castle() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.taskeri.application.password")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bouncycastle..")
        .check(CLASSES);
  }

  @Test
  void only_persistence_knows_its_internals() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.taskeri.persistence..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.taskeri.persistence.internal..")
        .check(CLASSES);
  }

  @Test
  void what_others_embed_reads_no_environment_and_starts_no_thread() {
    noClasses()
        .that()
        .resideInAnyPackage(EMBEDDED)
        .should()
        .callMethodWhere(
            describe(
                "reads the environment",
                call ->
                    call.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("getenv", "getProperty", "getProperties")
                            .contains(call.getName())))
        .orShould()
        .callConstructorWhere(
            describe("makes a thread", call -> call.getTargetOwner().isAssignableTo(Thread.class)))
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Executors.class, ExecutorService.class, ForkJoinPool.class, Timer.class)
        .check(CLASSES);
  }

  @Test
  void what_others_embed_keeps_nothing_in_statics() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(EMBEDDED)
        .and()
        .areDeclaredInClassesThat(
            describe("are not generated", it -> !it.getSimpleName().endsWith("_")))
        .and()
        .areStatic()
        .should()
        .beFinal()
        .check(CLASSES);
  }

  @Test
  void nothing_carries_a_tenant_in_a_thread() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.taskeri.persistence..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocal.class)
        .check(CLASSES);
  }

  private static String packageOf(JavaClass type) {
    JavaClass base = type.getBaseComponentType();
    return base.isPrimitive() ? "java.lang" : base.getPackageName();
  }
}
