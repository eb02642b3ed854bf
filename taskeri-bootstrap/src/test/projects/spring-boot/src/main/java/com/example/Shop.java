package com.example;

import io.taskeri.application.Taskeri;
import io.taskeri.persistence.PostgresStorage;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A shop of Spring Boot's whose orders become tasks. */
@SpringBootApplication
public class Shop {
  public static void main(String[] arguments) {
    SpringApplication.run(Shop.class, arguments);
  }

  /** On Spring's own pool; the directory is made, or brought up to date, as the shop starts. */
  @Bean
  PostgresStorage storage(DataSource dataSource) {
    PostgresStorage storage = PostgresStorage.using(dataSource);
    storage.migrateDirectory();
    return storage;
  }

  @Bean
  Taskeri taskeri(PostgresStorage storage) {
    return Taskeri.builder().storage(storage).build();
  }
}
